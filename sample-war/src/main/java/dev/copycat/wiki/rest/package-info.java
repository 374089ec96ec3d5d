/**
 * The wiki for programs: JSON over HTTP, and what the page for people is made of.
 *
 * <pre>
 * GET  api/pages                               all pages
 * GET  api/pages/{title}                       a page: text, HTML, links to it
 * PUT  api/pages/{title}                       {"base":3,"text":"…","author":"…"}: 200, 201, or 409 if base is not the newest
 * GET  api/pages/{title}/revisions             its history, the newest first
 * GET  api/pages/{title}/revisions/{number}    an old text
 * GET  api/pages/{title}/difference?from=&amp;to=  what changed between two revisions
 * GET  api/changes?limit=                      the newest edits
 * GET  api/search?q=                           pages that contain all words
 * POST api/preview                             {"text":"…"}: its HTML, nothing is saved
 * GET  api/system                              phase, last sequence, last snapshot
 * POST api/system/snapshots                    takes a snapshot: 201
 * GET  api/journal?after=                      the same as api/system, and the newest lines of the journal
 * </pre>
 *
 * <p>Errors are {@code {"status":404,"message":"…"}}: 400 for wrong input, 403 for requests made by other sites, 404, 409
 * with the newest text, 411, 413, 415, and 503 while the prevalent system takes no calls.
 */
package dev.copycat.wiki.rest;
