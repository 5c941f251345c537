package gangju.server.indicators.pages;

import gangju.server.indicators.status.Rejudging;
import gangju.server.indicators.status.Rejudging.Left;
import gangju.server.pages.DateWords;
import gangju.server.pages.Messages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Lets every page that shows standings say so while some of them rest on figures that are no longer the latest. */
@ControllerAdvice(basePackageClasses = WaitingStandings.class)
final class WaitingStandings {
    private static final String LEFT = WaitingStandings.class.getName();

    private final Rejudging rejudging;

    WaitingStandings(Rejudging rejudging) {
        this.rejudging = rejudging;
    }

    @ModelAttribute
    void look(HttpServletRequest request) {
        if (request.getMethod().equals("GET")) {
            rejudging.left().ifPresent(left -> request.setAttribute(LEFT, left));
        }
    }

    static @Nullable String told(HttpServletRequest request, Messages words) {
        if (!(request.getAttribute(LEFT) instanceof Left(int targets, var since))) {
            return null;
        }
        var dates = DateWords.of(words, ZoneId.systemDefault());
        return words.get("monitor.clocks.waiting", dates.minute(since), targets);
    }
}
