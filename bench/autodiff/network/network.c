/* The limit: the network with plain loops, row by row, gcc -O2. Reads sizes and numbers as text; answers with loss and
   gradients, then with the nanoseconds of a step for every number of milliseconds it is given. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static int points, layers, sizes[8];
static double *value[8], *carried[8], *weight[8], *bias[8], *weight_gradient[8], *bias_gradient[8], *wanted;

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec * 1e9 + t.tv_nsec;
}

static double *numbers(int count) {
  double *list = malloc(8 * (size_t)count);
  for (int k = 0; k < count; k++)
    if (scanf("%lf", &list[k]) != 1) exit(3);
  return list;
}

static void forward(const double *restrict in, const double *restrict w, const double *restrict b, double *restrict out,
                    int from, int to, int bent) {
  for (int p = 0; p < points; p++, in += from, out += to) {
    memcpy(out, b, 8 * (size_t)to);
    for (int i = 0; i < from; i++) {
      double x = in[i];
      for (int j = 0; j < to; j++) out[j] += x * w[i * to + j];
    }
    if (bent)
      for (int j = 0; j < to; j++) out[j] = tanh(out[j]);
  }
}

static void backward(const double *restrict in, const double *restrict w, const double *restrict up, double *restrict gw,
                     double *restrict gb, double *restrict down, int from, int to) {
  memset(gw, 0, 8 * (size_t)(from * to));
  memset(gb, 0, 8 * (size_t)to);
  for (int p = 0; p < points; p++, in += from, up += to) {
    for (int j = 0; j < to; j++) gb[j] += up[j];
    for (int i = 0; i < from; i++) {
      double x = in[i];
      for (int j = 0; j < to; j++) gw[i * to + j] += x * up[j];
    }
    if (down == NULL) continue;
    for (int i = 0; i < from; i++) {
      double sum = 0;
      for (int j = 0; j < to; j++) sum += up[j] * w[i * to + j];
      down[i] = sum * (1 - in[i] * in[i]);
    }
    down += from;
  }
}

static double step(void) {
  for (int l = 0; l < layers; l++)
    forward(value[l], weight[l], bias[l], value[l + 1], sizes[l], sizes[l + 1], l + 1 < layers);
  double loss = 0;
  for (int p = 0; p < points; p++) {
    double error = value[layers][p] - wanted[p];
    loss += error * error;
    carried[layers][p] = 2 * error / points;
  }
  for (int l = layers - 1; l >= 0; l--)
    backward(value[l], weight[l], carried[l + 1], weight_gradient[l], bias_gradient[l], l > 0 ? carried[l] : NULL,
             sizes[l], sizes[l + 1]);
  return loss / points;
}

int main(void) {
  if (scanf("%d %d", &points, &layers) != 2) return 3;
  for (int l = 0; l <= layers; l++)
    if (scanf("%d", &sizes[l]) != 1) return 3;
  value[0] = numbers(points * sizes[0]);
  wanted = numbers(points);
  for (int l = 0; l < layers; l++) {
    weight[l] = numbers(sizes[l] * sizes[l + 1]);
    bias[l] = numbers(sizes[l + 1]);
    weight_gradient[l] = malloc(8 * (size_t)(sizes[l] * sizes[l + 1]));
    bias_gradient[l] = malloc(8 * (size_t)sizes[l + 1]);
    value[l + 1] = malloc(8 * (size_t)(points * sizes[l + 1]));
    carried[l + 1] = malloc(8 * (size_t)(points * sizes[l + 1]));
  }
  printf("%.17g", step());
  for (int l = 0; l < layers; l++) {
    for (int k = 0; k < sizes[l] * sizes[l + 1]; k++) printf(" %.17g", weight_gradient[l][k]);
    for (int k = 0; k < sizes[l + 1]; k++) printf(" %.17g", bias_gradient[l][k]);
  }
  printf("\n");
  fflush(stdout);
  double milliseconds;
  while (scanf("%lf", &milliseconds) == 1) {
    double start = now(), passed;
    volatile double sink = 0;
    long done = 0;
    do {
      weight[0][0] += done % 2 ? 1e-3 : -1e-3;
      sink += step();
      done++;
      passed = now() - start;
    } while (passed < milliseconds * 1e6);
    printf("%.1f\n", passed / done);
    fflush(stdout);
  }
  return 0;
}
