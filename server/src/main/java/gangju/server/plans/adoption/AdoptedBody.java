package gangju.server.plans.adoption;

/** A row of {@code plans.version_body} without its version. */
record AdoptedBody(String name, String role, long taskId) {}
