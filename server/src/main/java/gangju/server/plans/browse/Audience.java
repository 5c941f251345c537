package gangju.server.plans.browse;

import jakarta.servlet.http.HttpServletRequest;

/** For whom a page is made: it decides which plans may be seen. */
public enum Audience {
    VISITOR,
    SIGNED_IN;

    public static Audience of(HttpServletRequest request) {
        return request.getUserPrincipal() == null ? VISITOR : SIGNED_IN;
    }

    public boolean isSignedIn() {
        return this == SIGNED_IN;
    }
}
