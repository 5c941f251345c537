package gangju.server.indicators.pages;

import gangju.server.pages.PageFrame.Section;
import gangju.server.pages.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.View;

/** Says that something was not known yet, with the way back to what is known today. */
@ControllerAdvice(basePackageClasses = NotKnownThenAdvice.class)
final class NotKnownThenAdvice {
    private final Pages pages;
    private final Clock clock;

    NotKnownThenAdvice(Pages pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.NOT_FOUND)
    View tell(AskedIndicator.NotKnownThen unknown, HttpServletRequest request) {
        var words = Pages.words(request);
        var code = String.valueOf(unknown.getMessage());
        return pages.view(
                "indicators/not-known-then.jte",
                new NotKnownThenPage(
                        pages.frame(request, Section.INDICATORS, code),
                        ClockStrip.of(request, AskedClocks.of(request, clock), words),
                        code));
    }
}
