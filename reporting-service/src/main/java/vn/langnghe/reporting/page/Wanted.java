package vn.langnghe.reporting.page;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/**
 * What the address of the dashboard asks for. Whatever is missing or unknown is chosen for the
 * reader: an address that somebody typed or a messenger changed still shows a page.
 *
 * @param index index code
 * @param length length of the period, where another than that of {@code period} was chosen
 * @param period the period
 * @param parent the agency whose agencies are ranked
 * @param agency the agency that is looked into
 */
public record Wanted(
    @QueryParam("index") @Nullable String index,
    @QueryParam("length") @Nullable String length,
    @QueryParam("period") @Nullable String period,
    @QueryParam("parent") @Nullable String parent,
    @QueryParam("agency") @Nullable String agency) {}
