;; Compares a query with rows of values of four bits each, and tells the rows whose score is above a bar.
;; Sixteen bytes of a row hold 32 values: each lane of sixteen bits has values 0, 8, 16 and 24 places on, lowest bits first.
;; The query is int16, as wide as a row; the score is the sum of products, which must fit 32 bits. All places are byte offsets.
;; `out` gets number and score of each row above `least`; the result is how many. Compiled by `npm run wasm` into vector-scan.wasm.
(module
  (memory (export "memory") 1)
  (func (export "scan")
    (param $row i32) (param $end i32) (param $rows i32) (param $width i32)
    (param $query i32) (param $least i32) (param $out i32)
    (result i32)
    (local $sum v128) (local $more v128) (local $values v128) (local $at i32) (local $stop i32)
    (local $found i32) (local $score i32)
    (local.set $rows (i32.add (local.get $rows) (i32.mul (local.get $row) (local.get $width))))
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $row) (local.get $end)))
        (local.set $sum (v128.const i32x4 0 0 0 0))
        (local.set $more (v128.const i32x4 0 0 0 0))
        (local.set $at (local.get $query))
        (local.set $stop (i32.add (local.get $rows) (local.get $width)))
        (loop $part
          (local.set $values (v128.load (local.get $rows)))
          (local.set $sum
            (i32x4.add
              (local.get $sum)
              (i32x4.dot_i16x8_s
                (v128.and (local.get $values) (v128.const i16x8 15 15 15 15 15 15 15 15))
                (v128.load (local.get $at)))))
          (local.set $more
            (i32x4.add
              (local.get $more)
              (i32x4.dot_i16x8_s
                (v128.and
                  (i16x8.shr_u (local.get $values) (i32.const 4))
                  (v128.const i16x8 15 15 15 15 15 15 15 15))
                (v128.load offset=16 (local.get $at)))))
          (local.set $sum
            (i32x4.add
              (local.get $sum)
              (i32x4.dot_i16x8_s
                (v128.and
                  (i16x8.shr_u (local.get $values) (i32.const 8))
                  (v128.const i16x8 15 15 15 15 15 15 15 15))
                (v128.load offset=32 (local.get $at)))))
          (local.set $more
            (i32x4.add
              (local.get $more)
              (i32x4.dot_i16x8_s
                (i16x8.shr_u (local.get $values) (i32.const 12))
                (v128.load offset=48 (local.get $at)))))
          (local.set $at (i32.add (local.get $at) (i32.const 64)))
          (local.set $rows (i32.add (local.get $rows) (i32.const 16)))
          (br_if $part (i32.lt_u (local.get $rows) (local.get $stop))))
        (local.set $sum (i32x4.add (local.get $sum) (local.get $more)))
        (local.set $score
          (i32.add
            (i32.add
              (i32x4.extract_lane 0 (local.get $sum))
              (i32x4.extract_lane 1 (local.get $sum)))
            (i32.add
              (i32x4.extract_lane 2 (local.get $sum))
              (i32x4.extract_lane 3 (local.get $sum)))))
        (if (i32.gt_s (local.get $score) (local.get $least))
          (then
            (i32.store (local.get $out) (local.get $row))
            (i32.store offset=4 (local.get $out) (local.get $score))
            (local.set $out (i32.add (local.get $out) (i32.const 8)))
            (local.set $found (i32.add (local.get $found) (i32.const 1)))))
        (local.set $row (i32.add (local.get $row) (i32.const 1)))
        (br $next)))
    (local.get $found)))
