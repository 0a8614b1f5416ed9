/*
 * The chain on libevent: what Chain.java does, on socketpair(2). For each line that it is given it
 * does a round, and prints the CPU nanoseconds that an event of it took.
 *
 * chain PAIRS ACTIVE WRITES
 */
#include <event2/event.h>
#include <event2/event_struct.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum { LEAST_EVENTS = 50000 };

static struct event_base *base;
static int *readers, *writers;
static int pairs, active, writes, left, expected, fired;

static void pass_on(int pair) {
  char byte = 1;
  if (write(writers[pair], &byte, 1) != 1) {
    perror("write");
    exit(2);
  }
}

static void on_readable(evutil_socket_t fd, short what, void *context) {
  int pair = (int)(long)context;
  char byte;
  (void)what;
  if (read(fd, &byte, 1) == 1) {
    fired++;
    if (left > 0) {
      left--;
      pass_on((pair + 1) % pairs);
    }
  }
  if (fired >= expected) event_base_loopbreak(base);
}

static double cpu_nanos(void) {
  struct timespec now;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return now.tv_sec * 1e9 + now.tv_nsec;
}

static double a_round(void) {
  long events = 0;
  double begin = cpu_nanos();
  for (int i = 0; i < LEAST_EVENTS; i += writes) {
    left = writes;
    expected = writes + active;
    fired = 0;
    for (int j = 0; j < active; j++) pass_on(j * (pairs / active));
    event_base_dispatch(base);
    events += fired;
  }
  return (cpu_nanos() - begin) / events;
}

int main(int argc, char **argv) {
  if (argc != 4) return 2;
  pairs = atoi(argv[1]);
  active = atoi(argv[2]);
  writes = atoi(argv[3]);
  struct rlimit files;
  getrlimit(RLIMIT_NOFILE, &files);
  files.rlim_cur = files.rlim_max;
  setrlimit(RLIMIT_NOFILE, &files);
  base = event_base_new();
  readers = calloc(pairs, sizeof *readers);
  writers = calloc(pairs, sizeof *writers);
  struct event *events = calloc(pairs, sizeof *events);
  for (int i = 0; i < pairs; i++) {
    int both[2];
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, both)) {
      perror("socketpair");
      return 2;
    }
    readers[i] = both[0];
    writers[i] = both[1];
    event_assign(&events[i], base, both[0], EV_READ | EV_PERSIST, on_readable, (void *)(long)i);
    event_add(&events[i], NULL);
  }
  while (getchar() == '\n') {
    printf("%.0f\n", a_round());
    fflush(stdout);
  }
  return 0;
}
