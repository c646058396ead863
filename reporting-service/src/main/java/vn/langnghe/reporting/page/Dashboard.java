package vn.langnghe.reporting.page;

import org.jspecify.annotations.Nullable;

/**
 * What a page of the dashboard shows.
 *
 * @param selection what was chosen, and among what
 * @param links where it leads to
 * @param board the ranking; null where there is no index yet, or a root has to be chosen first
 * @param detail the agency that is looked into; null for none
 */
record Dashboard(
    Selection selection, Links links, @Nullable Board board, @Nullable Detail detail) {}
