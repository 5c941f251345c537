package gangju.server.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Prints why the server did not start: what happened and what to do, without a frame around it. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PlainFailureReport implements FailureAnalysisReporter {
    private static final Logger LOG = LoggerFactory.getLogger(PlainFailureReport.class);

    @Override
    public void report(FailureAnalysis analysis) {
        LOG.error("没有启动成功。{}\nThe server did not start. {}", analysis.getDescription(), analysis.getAction());
    }
}
