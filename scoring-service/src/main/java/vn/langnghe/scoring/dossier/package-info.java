/**
 * Totals of one-stop dossiers: checked at the edge, kept on the topic, newest report per measure
 * wins.
 */
@NullMarked
package vn.langnghe.scoring.dossier;

import org.jspecify.annotations.NullMarked;
