/** The facts and results that the services exchange: plain records, no framework. */
@NullMarked
package vn.langnghe.event;

import org.jspecify.annotations.NullMarked;
