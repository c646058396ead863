package vn.langnghe.survey.campaign;

/** A campaign was created, changed or closed by this instance. */
record CampaignChanged(String code) {}
