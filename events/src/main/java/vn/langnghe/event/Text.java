package vn.langnghe.event;

/** A text in both languages, Vietnamese first. */
public record Text(String vi, String en) {}
