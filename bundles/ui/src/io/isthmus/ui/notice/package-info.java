/** What a view says above what it shows: that something happened elsewhere. */
package io.isthmus.ui.notice;
