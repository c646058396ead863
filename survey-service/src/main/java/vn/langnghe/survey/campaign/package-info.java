/**
 * Campaigns: which questionnaire is asked about which agencies, when, and through which channels.
 */
@NullMarked
package vn.langnghe.survey.campaign;

import org.jspecify.annotations.NullMarked;
