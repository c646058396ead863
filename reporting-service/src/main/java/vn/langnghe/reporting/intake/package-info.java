/** Takes scores and definitions from the topics into the tables. */
@NullMarked
package vn.langnghe.reporting.intake;

import org.jspecify.annotations.NullMarked;
