package vn.langnghe.index.rubric;

import java.util.Map;
import vn.langnghe.event.IndexDefined;
import vn.langnghe.index.maths.Rubric;

/** A rubric that passed every check, with its description, the facts it uses, and its guidance. */
record LoadedRubric(
    Rubric rubric, IndexDefined definition, Uses uses, Map<String, Guidance> guidance) {}
