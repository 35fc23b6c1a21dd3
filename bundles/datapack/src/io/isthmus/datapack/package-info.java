/** Facts that change with time: builds, endpoints, names, deadlines, each with its source. */
package io.isthmus.datapack;
