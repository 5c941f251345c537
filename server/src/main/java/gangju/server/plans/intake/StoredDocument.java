package gangju.server.plans.intake;

/** A document that is kept here, with its bytes. */
public record StoredDocument(long id, String mediaType, UploadedFile file) {}
