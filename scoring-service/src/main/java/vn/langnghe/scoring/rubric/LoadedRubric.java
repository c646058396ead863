package vn.langnghe.scoring.rubric;

import vn.langnghe.events.IndexDefined;
import vn.langnghe.scoring.maths.Rubric;

/** A rubric that passed every check, with its description and what it needs. */
record LoadedRubric(Rubric rubric, IndexDefined definition, Uses uses) {}
