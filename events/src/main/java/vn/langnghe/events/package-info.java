/** The facts and results that the services exchange: plain records, no framework. */
@NullMarked
package vn.langnghe.events;

import org.jspecify.annotations.NullMarked;
