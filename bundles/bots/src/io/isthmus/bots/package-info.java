/**
 * Drives the window for tests, as a person would. The names and manners are SWTBot's: widgets are found by id or text,
 * every look waits with a time limit, and a test that fails leaves a picture. Page objects stand for the views; tests
 * talk to them alone. All methods are called outside the thread of the widgets.
 */
package io.isthmus.bots;
