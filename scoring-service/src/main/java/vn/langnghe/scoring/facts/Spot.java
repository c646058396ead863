package vn.langnghe.scoring.facts;

import vn.langnghe.events.Period;

/**
 * An agency and a period whose inputs changed.
 *
 * @param agency agency code
 * @param period the shortest period that changed; the longer ones around it changed too
 */
public record Spot(String agency, Period period) {}
