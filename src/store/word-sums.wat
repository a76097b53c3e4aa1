;; Adds up what words say of passages, and tells those whose sum is above the bar of their group. All places are byte offsets.
;; Sums are worked out in 64 bits and kept in 32, as JavaScript does with a Float32Array. Compiled by `npm run wasm` into word-sums.wasm.
(module
  (memory (export "memory") 1)
  ;; values[i] += of[places[i]], for `count` values from the first on.
  (func (export "raise") (param $values i32) (param $places i32) (param $of i32) (param $count i32)
    (local $end i32)
    (local.set $end (i32.add (local.get $values) (i32.shl (local.get $count) (i32.const 2))))
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $values) (local.get $end)))
        (f32.store
          (local.get $values)
          (f32.add
            (f32.load (local.get $values))
            (f32.load
              (i32.add (local.get $of) (i32.shl (i32.load (local.get $places)) (i32.const 2))))))
        (local.set $values (i32.add (local.get $values) (i32.const 4)))
        (local.set $places (i32.add (local.get $places) (i32.const 4)))
        (br $next))))
  ;; sums[p] += ofSections[sectionOf[p]] + perExpected * expected[p], for the passages from $passage to $end; `out` gets the numbers of
  ;; those with more than bars[groupOf[p]], and the result is how many.
  (func (export "sumUp")
    (param $passage i32) (param $end i32) (param $perExpected f64)
    (param $sums i32) (param $expected i32) (param $sectionOf i32) (param $ofSections i32)
    (param $groupOf i32) (param $bars i32) (param $out i32)
    (result i32)
    (local $at i32) (local $first i32) (local $sum f32)
    (local.set $first (local.get $out))
    (local.set $at (i32.shl (local.get $passage) (i32.const 2)))
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $passage) (local.get $end)))
        (local.set $sum
          (f32.demote_f64
            (f64.add
              (f64.add
                (f64.promote_f32 (f32.load (i32.add (local.get $sums) (local.get $at))))
                (f64.promote_f32
                  (f32.load
                    (i32.add
                      (local.get $ofSections)
                      (i32.shl
                        (i32.load (i32.add (local.get $sectionOf) (local.get $at)))
                        (i32.const 2))))))
              (f64.mul
                (local.get $perExpected)
                (f64.promote_f32 (f32.load (i32.add (local.get $expected) (local.get $at))))))))
        (f32.store (i32.add (local.get $sums) (local.get $at)) (local.get $sum))
        (if (f32.gt
              (local.get $sum)
              (f32.load
                (i32.add
                  (local.get $bars)
                  (i32.shl
                    (i32.load8_u (i32.add (local.get $groupOf) (local.get $passage)))
                    (i32.const 2)))))
          (then
            (i32.store (local.get $out) (local.get $passage))
            (local.set $out (i32.add (local.get $out) (i32.const 4)))))
        (local.set $at (i32.add (local.get $at) (i32.const 4)))
        (local.set $passage (i32.add (local.get $passage) (i32.const 1)))
        (br $next)))
    (i32.shr_u (i32.sub (local.get $out) (local.get $first)) (i32.const 2))))
