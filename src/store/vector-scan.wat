;; Scores of all rows of a matrix for one query, by SIMD: 2 + factor · scale of the row · dot product.
;; Rows are int8, `dims` a row (a multiple of 16), the query int16; the sum of products must fit 32 bits.
;; All places are byte offsets. Compiled by `npm run wasm` into vector-scan.wasm.
(module
  (memory (export "memory") 1)
  (func (export "scan")
    (param $rows i32) (param $scales i32) (param $count i32) (param $dims i32)
    (param $query i32) (param $factor f32) (param $out i32)
    (local $sum v128) (local $values v128) (local $at i32) (local $end i32)
    (block $done
      (loop $row
        (br_if $done (i32.eqz (local.get $count)))
        (local.set $sum (v128.const i32x4 0 0 0 0))
        (local.set $at (local.get $query))
        (local.set $end (i32.add (local.get $rows) (local.get $dims)))
        (loop $part
          (local.set $values (v128.load (local.get $rows)))
          (local.set $sum
            (i32x4.add
              (i32x4.add
                (local.get $sum)
                (i32x4.dot_i16x8_s
                  (i16x8.extend_low_i8x16_s (local.get $values))
                  (v128.load (local.get $at))))
              (i32x4.dot_i16x8_s
                (i16x8.extend_high_i8x16_s (local.get $values))
                (v128.load offset=16 (local.get $at)))))
          (local.set $at (i32.add (local.get $at) (i32.const 32)))
          (local.set $rows (i32.add (local.get $rows) (i32.const 16)))
          (br_if $part (i32.lt_u (local.get $rows) (local.get $end))))
        (f32.store (local.get $out)
          (f32.add
            (f32.const 2)
            (f32.mul
              (f32.mul
                (f32.convert_i32_s
                  (i32.add
                    (i32.add
                      (i32x4.extract_lane 0 (local.get $sum))
                      (i32x4.extract_lane 1 (local.get $sum)))
                    (i32.add
                      (i32x4.extract_lane 2 (local.get $sum))
                      (i32x4.extract_lane 3 (local.get $sum)))))
                (f32.load (local.get $scales)))
              (local.get $factor))))
        (local.set $scales (i32.add (local.get $scales) (i32.const 4)))
        (local.set $out (i32.add (local.get $out) (i32.const 4)))
        (local.set $count (i32.sub (local.get $count) (i32.const 1)))
        (br $row)))))
