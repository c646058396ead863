/** The agencies of the province through time: CSV in, dated tree out. */
@NullMarked
package vn.langnghe.scoring.agency;

import org.jspecify.annotations.NullMarked;
