package vn.langnghe.scoring.evaluation;

import java.time.LocalDate;
import java.util.Set;
import vn.langnghe.scoring.agency.AgencyTree;

/**
 * Agencies to evaluate in a period.
 *
 * @param tree the tree that holds in the period
 * @param day the day that decides rubrics and tree
 * @param agencies who is to be evaluated: whose facts changed, and everybody above
 */
record Target(AgencyTree tree, LocalDate day, Set<String> agencies) {}
