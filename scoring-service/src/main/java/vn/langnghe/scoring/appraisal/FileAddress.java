package vn.langnghe.scoring.appraisal;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.PathParam;

/** One agency's file as an address names it. */
public record FileAddress(
    @PathParam("index") @Pattern(regexp = Edge.INDEX) String index,
    @PathParam("period") String period,
    @PathParam("agency") @Pattern(regexp = Edge.INDEX) String agency) {

  FileKey key() {
    return new FileKey(index, Edge.year(period), agency);
  }
}
