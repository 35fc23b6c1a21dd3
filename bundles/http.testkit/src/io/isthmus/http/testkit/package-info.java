/** What stands between the console and the cloud in a company, for tests. */
package io.isthmus.http.testkit;
