// Programs that mean harm, or die: `build/hostile <command> <socket> …`, see commands.h.
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "commands.h"

int main(int count, char** arguments) {
  auto is = [&](const char* name, int wanted) {
    return count == wanted && strcmp(arguments[1], name) == 0;
  };
  auto number = [&](int index) { return strtoull(arguments[index], nullptr, 10); };
  if (is("swarm", 6)) {
    return Swarm(arguments[2], number(3), static_cast<uint32_t>(number(4)),
                 static_cast<uint32_t>(number(5)));
  }
  if (is("fuzz", 5)) return Fuzz(arguments[2], number(3), static_cast<uint32_t>(number(4)));
  if (is("mutate", 5)) return Mutate(arguments[2], number(3), atof(arguments[4]));
  if (is("visit", 3)) return Visit(arguments[2]);
  if (is("attack", 3)) return Attack(arguments[2]);
  fprintf(stderr, "usage: hostile swarm|fuzz|mutate|visit|attack socket [seed amount [at once]]\n");
  return 2;
}
