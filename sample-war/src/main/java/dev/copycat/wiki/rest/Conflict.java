package dev.copycat.wiki.rest;

/**
 * The body of a 409: an edit that was not based on the newest revision.
 *
 * @param status 409
 * @param message what happened, for people
 * @param current the newest revision
 */
public record Conflict(int status, String message, RevisionJson current) {}
