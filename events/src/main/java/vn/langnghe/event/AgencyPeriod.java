package vn.langnghe.event;

/**
 * An agency and a period whose inputs changed.
 *
 * @param agency agency code
 * @param period the shortest period that changed; the longer ones around it changed too
 */
public record AgencyPeriod(String agency, Period period) {}
