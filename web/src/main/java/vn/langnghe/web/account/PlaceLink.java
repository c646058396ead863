package vn.langnghe.web.account;

/**
 * The way to a service.
 *
 * @param place which service
 * @param address its first page
 * @param here whether it is the service that made this page
 */
public record PlaceLink(Place place, String address, boolean here) {}
