/** What holds for every request, whoever answers it. */
package dev.copycat.wiki.web;
