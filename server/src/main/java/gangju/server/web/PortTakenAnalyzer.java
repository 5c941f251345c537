package gangju.server.web;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in both languages that another program listens on the port. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PortTakenAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PortInUseException cause) {
        var port = cause.getPort();
        return new FailureAnalysis(
                "端口 %d 已被占用。请停止占用它的程序，或用 --port 指定另一个端口。".formatted(port),
                "The port %d is taken. Stop the program that uses it, or name another port with --port."
                        .formatted(port),
                cause);
    }
}
