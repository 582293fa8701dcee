/* What every C engine shares: reading a graph, and answering one command a line on standard input. */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static int32_t count, output, slider, input_count, run_count;
static int32_t *a, *b, *inputs, *order, *runs;
static uint8_t *kind;
static double *initial, *input_sets[2];

/* An engine. Slider functions are told that nothing but the slider has moved. */
static void build(void);
static void set_input(int32_t node, double value);
static void forward(void);
static void gradient(void);
static void forward_slider(void);
static void gradient_slider(void);
static double value_of(int32_t node);
static double gradient_of(int32_t node);

static inline double sigmoid(double x) {
  double tail = exp(-fabs(x));
  return (x < 0 ? tail : 1) / (1 + tail);
}

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec * 1e9 + t.tv_nsec;
}

static void *block(FILE *file, size_t size) {
  void *memory = malloc(size + 8);
  if (memory == NULL || fread(memory, 1, size, file) != size) exit(3);
  return memory;
}

static void read_graph(const char *path) {
  FILE *file = fopen(path, "rb");
  if (file == NULL) exit(3);
  int32_t *head = block(file, 20);
  count = head[0], output = head[1], slider = head[2], input_count = head[3], run_count = head[4];
  initial = block(file, 8 * (size_t)count);
  for (int k = 0; k < 2; k++) input_sets[k] = block(file, 8 * (size_t)input_count);
  a = block(file, 4 * (size_t)count);
  b = block(file, 4 * (size_t)count);
  inputs = block(file, 4 * (size_t)input_count);
  order = block(file, 4 * (size_t)count);
  runs = block(file, 12 * (size_t)run_count);
  kind = block(file, (size_t)count);
  fclose(file);
}

static int side = 0;

static void iterate(char mode) {
  side = 1 - side;
  if (mode == 's' || mode == 'S') {
    set_input(slider, initial[slider] * (side ? SLIDE : 1));
    if (mode == 's') forward_slider(); else gradient_slider();
    return;
  }
  for (int32_t k = 0; k < input_count; k++) set_input(inputs[k], input_sets[side][k]);
  if (mode == 'f') forward(); else gradient();
}

static void measure(char mode, double milliseconds) {
  static long batches[128];
  if (batches[(int)mode] == 0) batches[(int)mode] = 1;
  side = 1;
  iterate('g');
  long done = 0;
  double start = now(), passed;
  do {
    for (long k = 0; k < batches[(int)mode]; k++) iterate(mode);
    done += batches[(int)mode];
    passed = now() - start;
    if (passed / done * batches[(int)mode] < 2e5) batches[(int)mode] *= 2;
  } while (passed < milliseconds * 1e6);
  printf("%.4f\n", passed / done);
}

/* Commands: "b" builds; "d <file>" writes values and gradients at the first inputs; "<mode> <milliseconds>" times
   g (gradient), f (forward), s (slider, forward), S (slider, gradient). Every answer is one number. */
int main(int words, char **word) {
  if (words < 2) return 3;
  read_graph(word[1]);
  char line[4096], rest[4096];
  while (fgets(line, sizeof line, stdin)) {
    sscanf(line + 1, "%4000s", rest);
    if (line[0] == 'b') {
      double start = now();
      build();
      gradient();
      printf("%.1f\n", now() - start);
    } else if (line[0] == 'd') {
      FILE *file = fopen(rest, "wb");
      side = 1;
      iterate('g');
      for (int32_t k = 0; k < 2 * count; k++) {
        double number = k < count ? value_of(k) : gradient_of(k - count);
        fwrite(&number, 8, 1, file);
      }
      fclose(file);
      printf("0\n");
    } else {
      measure(line[0], atof(rest));
    }
    fflush(stdout);
  }
  return 0;
}
