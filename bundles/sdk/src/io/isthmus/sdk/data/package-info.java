/** Plain data of any shape, for requests, answers and contributed objects: what JSON can say, and no more. */
package io.isthmus.sdk.data;
