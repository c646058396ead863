package vn.langnghe.feedback.intake;

import vn.langnghe.event.Text;

/** A coarse subject of cases. */
public record Category(String code, Text name) {}
