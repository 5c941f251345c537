package gangju.model;

/** Where in a document an item was read. */
public enum Origin {
    TEXT,
    TABLE
}
