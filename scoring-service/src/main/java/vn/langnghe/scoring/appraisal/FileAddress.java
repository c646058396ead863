package vn.langnghe.scoring.appraisal;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.PathParam;
import vn.langnghe.event.ScoreKey;

/** One agency's file as an address names it. */
public record FileAddress(
    @PathParam("index") @Pattern(regexp = Edge.INDEX) String index,
    @PathParam("period") String period,
    @PathParam("agency") @Pattern(regexp = Edge.INDEX) String agency) {

  ScoreKey key() {
    return ScoreKey.live(index, agency, Edge.year(period));
  }
}
