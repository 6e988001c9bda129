// What the hostile client can do; each prints one line of JSON and returns an exit code.
#pragma once

#include <cstdint>
#include <string>

// Kills `count` clients, `atOnce` of them at a time, at random points of their lives.
int Swarm(const std::string& path, uint64_t seed, uint32_t count, uint32_t atOnce);
// Sends `count` frames, most of them malformed, through slots of a running server.
int Fuzz(const std::string& path, uint64_t seed, uint32_t count);
// Changes a slot's bytes for so long while the engine reads them.
int Mutate(const std::string& path, uint64_t seed, double seconds);
// Connects and puts a node: what became of it.
int Visit(const std::string& path);
// Tries what a client's descriptors and mappings might allow.
int Attack(const std::string& path);
