/**
 * SQL for the hot tables: statements without checked exceptions, in the caller's transaction or in
 * one of their own. Ordinary tables are Panache entities (ADR 0079).
 */
@NullMarked
package vn.langnghe.runtime.sql;

import org.jspecify.annotations.NullMarked;
