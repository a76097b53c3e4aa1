;; Compares a query with rows of values of four bits each, four rows at a time, and tells the rows whose score is above a bar.
;; Sixteen bytes of a row hold 32 values: each lane of sixteen bits has values 0, 8, 16 and 24 places on, lowest bits first, the
;; highest four as a signed number. No value is cut out of its lane: a lane that is shifted by one value less or more is multiplied as a
;; whole, and the query, int16 and as wide as a row, is written so that what is too much falls away in the sum (modulo 2 ** 32; the
;; sum of products itself must fit). All places are byte offsets; `rows` is followed by up to three rows of anything.
;; `out` gets number and score of each row above `least`; the result is how many. Compiled by `npm run wasm` into vector-scan.wasm.
(module
  (memory (export "memory") 1)
  (func $put (param $row i32) (param $end i32) (param $score i32) (param $least i32) (param $out i32) (result i32)
    (if (i32.or (i32.ge_u (local.get $row) (local.get $end)) (i32.le_s (local.get $score) (local.get $least)))
      (then (return (local.get $out))))
    (i32.store (local.get $out) (local.get $row))
    (i32.store offset=4 (local.get $out) (local.get $score))
    (i32.add (local.get $out) (i32.const 8)))
  (func (export "scan")
    (param $row i32) (param $end i32) (param $rows i32) (param $width i32)
    (param $query i32) (param $least i32) (param $out i32)
    (result i32)
    (local $v0 v128) (local $v1 v128) (local $v2 v128) (local $v3 v128)
    (local $sum0 v128) (local $sum1 v128) (local $sum2 v128) (local $sum3 v128)
    (local $part v128) (local $scores v128)
    (local $at i32) (local $stop i32) (local $place0 i32) (local $place1 i32) (local $place2 i32) (local $place3 i32)
    (local $first i32)
    (local.set $first (local.get $out))
    (local.set $place3 (i32.add (local.get $rows) (i32.mul (local.get $row) (local.get $width))))
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $row) (local.get $end)))
        (local.set $place0 (local.get $place3))
        (local.set $place1 (i32.add (local.get $place0) (local.get $width)))
        (local.set $place2 (i32.add (local.get $place1) (local.get $width)))
        (local.set $place3 (i32.add (local.get $place2) (local.get $width)))
        (local.set $stop (i32.add (local.get $place3) (local.get $width)))
        (local.set $at (local.get $query))
        (local.set $sum0 (v128.const i32x4 0 0 0 0))
        (local.set $sum1 (v128.const i32x4 0 0 0 0))
        (local.set $sum2 (v128.const i32x4 0 0 0 0))
        (local.set $sum3 (v128.const i32x4 0 0 0 0))
        (loop $step
          (local.set $v0 (v128.load (local.get $place0)))
          (local.set $v1 (v128.load (local.get $place1)))
          (local.set $v2 (v128.load (local.get $place2)))
          (local.set $v3 (v128.load (local.get $place3)))
          (local.set $part (v128.load (local.get $at)))
          (local.set $sum0 (i32x4.add (local.get $sum0) (i32x4.dot_i16x8_s (local.get $v0) (local.get $part))))
          (local.set $sum1 (i32x4.add (local.get $sum1) (i32x4.dot_i16x8_s (local.get $v1) (local.get $part))))
          (local.set $sum2 (i32x4.add (local.get $sum2) (i32x4.dot_i16x8_s (local.get $v2) (local.get $part))))
          (local.set $sum3 (i32x4.add (local.get $sum3) (i32x4.dot_i16x8_s (local.get $v3) (local.get $part))))
          (local.set $part (v128.load offset=16 (local.get $at)))
          (local.set $sum0 (i32x4.add (local.get $sum0) (i32x4.dot_i16x8_s (i16x8.shr_s (local.get $v0) (i32.const 4)) (local.get $part))))
          (local.set $sum1 (i32x4.add (local.get $sum1) (i32x4.dot_i16x8_s (i16x8.shr_s (local.get $v1) (i32.const 4)) (local.get $part))))
          (local.set $sum2 (i32x4.add (local.get $sum2) (i32x4.dot_i16x8_s (i16x8.shr_s (local.get $v2) (i32.const 4)) (local.get $part))))
          (local.set $sum3 (i32x4.add (local.get $sum3) (i32x4.dot_i16x8_s (i16x8.shr_s (local.get $v3) (i32.const 4)) (local.get $part))))
          (local.set $part (v128.load offset=32 (local.get $at)))
          (local.set $sum0 (i32x4.add (local.get $sum0) (i32x4.dot_i16x8_s (i16x8.shr_s (local.get $v0) (i32.const 8)) (local.get $part))))
          (local.set $sum1 (i32x4.add (local.get $sum1) (i32x4.dot_i16x8_s (i16x8.shr_s (local.get $v1) (i32.const 8)) (local.get $part))))
          (local.set $sum2 (i32x4.add (local.get $sum2) (i32x4.dot_i16x8_s (i16x8.shr_s (local.get $v2) (i32.const 8)) (local.get $part))))
          (local.set $sum3 (i32x4.add (local.get $sum3) (i32x4.dot_i16x8_s (i16x8.shr_s (local.get $v3) (i32.const 8)) (local.get $part))))
          (local.set $part (v128.load offset=48 (local.get $at)))
          (local.set $sum0 (i32x4.add (local.get $sum0) (i32x4.dot_i16x8_s (i16x8.shr_s (local.get $v0) (i32.const 12)) (local.get $part))))
          (local.set $sum1 (i32x4.add (local.get $sum1) (i32x4.dot_i16x8_s (i16x8.shr_s (local.get $v1) (i32.const 12)) (local.get $part))))
          (local.set $sum2 (i32x4.add (local.get $sum2) (i32x4.dot_i16x8_s (i16x8.shr_s (local.get $v2) (i32.const 12)) (local.get $part))))
          (local.set $sum3 (i32x4.add (local.get $sum3) (i32x4.dot_i16x8_s (i16x8.shr_s (local.get $v3) (i32.const 12)) (local.get $part))))
          (local.set $at (i32.add (local.get $at) (i32.const 64)))
          (local.set $place0 (i32.add (local.get $place0) (i32.const 16)))
          (local.set $place1 (i32.add (local.get $place1) (i32.const 16)))
          (local.set $place2 (i32.add (local.get $place2) (i32.const 16)))
          (local.set $place3 (i32.add (local.get $place3) (i32.const 16)))
          (br_if $step (i32.lt_u (local.get $place3) (local.get $stop))))
        ;; The four lanes of each sum added up, one row in each lane.
        (local.set $sum0
          (i32x4.add
            (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $sum0) (local.get $sum1))
            (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31 (local.get $sum0) (local.get $sum1))))
        (local.set $sum2
          (i32x4.add
            (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $sum2) (local.get $sum3))
            (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31 (local.get $sum2) (local.get $sum3))))
        (local.set $scores
          (i32x4.add
            (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23 (local.get $sum0) (local.get $sum2))
            (i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31 (local.get $sum0) (local.get $sum2))))
        (if (v128.any_true (i32x4.gt_s (local.get $scores) (i32x4.splat (local.get $least))))
          (then
            (local.set $out
              (call $put
                (local.get $row) (local.get $end)
                (i32x4.extract_lane 0 (local.get $scores)) (local.get $least) (local.get $out)))
            (local.set $out
              (call $put
                (i32.add (local.get $row) (i32.const 1)) (local.get $end)
                (i32x4.extract_lane 1 (local.get $scores)) (local.get $least) (local.get $out)))
            (local.set $out
              (call $put
                (i32.add (local.get $row) (i32.const 2)) (local.get $end)
                (i32x4.extract_lane 2 (local.get $scores)) (local.get $least) (local.get $out)))
            (local.set $out
              (call $put
                (i32.add (local.get $row) (i32.const 3)) (local.get $end)
                (i32x4.extract_lane 3 (local.get $scores)) (local.get $least) (local.get $out)))))
        (local.set $row (i32.add (local.get $row) (i32.const 4)))
        (br $next)))
    (i32.shr_u (i32.sub (local.get $out) (local.get $first)) (i32.const 3))))
