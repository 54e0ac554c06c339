package hairpin.simulator.car;

import static hairpin.simulator.maths.QuickMath.HALF_PI;
import static hairpin.simulator.maths.QuickMath.shortAtan;
import static hairpin.simulator.maths.QuickMath.shortCos;
import static hairpin.simulator.maths.QuickMath.shortSin;
import static hairpin.simulator.maths.QuickMath.tanh;
import static hairpin.simulator.maths.QuickMath.within;
import static java.lang.Math.abs;
import static java.lang.Math.fma;

/// One control step of one car: the specification of how cars move. Read top to bottom.
///
/// In each substep the forces and their slopes are reckoned once, where the car will be in the middle of it as far as
/// that can be foreseen. Sideways speed and yaw rate then follow the linear equation that this gives, by its
/// exponential; the speed follows the drive exactly while the pull of the tyres is steady; the actuator is exact. The
/// stiff tyres of a slow car need no shorter steps for that, and cutting every substep in two moves a lap by
/// millimetres. Comparisons rather than minima, because a processor foresees those that hardly ever come out true.
final class PlainMotion {

    /// Below this speed slip angles are reckoned as if the car went so fast.
    static final float CRAWL_MPS = 0.15f;

    /// A car that begins a step slower than this takes fine substeps.
    static final float SLOW_MPS = 0.8f;

    /// How much of what sideways speed and yaw rate gained in the substep before is expected of the next. This and the
    /// next two are those with which laps move least when substeps are halved.
    static final float FORESIGHT = 0.4f;

    /// How much is expected of the drive's push, of which the middle of the substep sees half.
    static final float PUSH_FORESIGHT = 1.5f;

    /// How much of the yaw rate that a jump of the wheels would bring is expected: the rear tyres hold it back.
    static final float TURN_FORESIGHT = 0.4f;

    private PlainMotion() {}

    static void step(Cars cars, int i, Constants car, float steeringRad, float speedMps) {
        float vx = cars.forwardMps[i];
        float vy = cars.sidewaysMps[i];
        float r = cars.yawRateRadps[i];
        Substeps substeps = vx < SLOW_MPS ? car.fine : car.usual;

        float lagging = cars.actuatorRad[i] - steeringRad;
        float change = cars.commandRad[i] - steeringRad;
        float kick = -within(car.kickRad, change);
        float straight = fma(car.steeringGain, steeringRad, car.biasRad);

        // A speed command that is under way for less than a substep: its push is put off.
        float wanted = car.driveGain * speedMps;
        float wantedBefore = car.driveGain * cars.commandMps[i];
        float pushBefore = within(car.limitMps2, (wantedBefore - vx) * car.perLag);
        float pushNow = within(car.limitMps2, (wanted - vx) * car.perLag);
        vx = fma(car.earlyS, pushBefore - pushNow, vx);

        float x = 0;
        float y = 0;
        float turned = 0;
        float gainX = 0;
        float gainY = 0;
        float gainR = 0;
        Substep first = substeps.each[0];
        for (Substep sub : substeps.each) {
            float h = sub.stepS;

            // The front wheels: mean angle, to the right, and how much it grows to the left over the substep.
            float linear = fma(sub.keeps, lagging, fma(sub.oldShare, change, fma(sub.kickShare, kick, straight)));
            float grows = fma(sub.keepsGrows, lagging, fma(sub.oldGrows, change, sub.kickGrows * kick));
            float side = linear < 0 ? car.rightGain : 1;
            float bent = tanh(linear * side * car.minusPerLimit);
            float d = car.limitRad * bent;
            float slope = fma(-bent, bent, 1) * side;
            float wheelGrows = slope * grows;
            float sd = shortSin(d);
            float cd = shortCos(d);

            // Nothing has gained anything in this step yet: what the command is about to change stands in for it.
            if (sub == first) {
                float jumps =
                        slope * fma(substeps.jumpKeeps, lagging, fma(substeps.jumpOld, change, sub.kickShare * kick));
                float used = r * vx * car.perGrip;
                float free = fma(-used, used, 1);
                gainX = substeps.foreseenX * pushNow;
                gainY = car.stiffF * (free > 0 ? free : 0) * jumps;
                gainR = car.foreseenTurn * gainY;
            }

            // The middle of the substep, as far as it can be foreseen.
            float mx = fma(sub.halfS, gainX, vx);
            float my = fma(sub.halfAheadS, gainY, vy);
            float mr = fma(sub.halfAheadS, gainR, r);

            // Slip of both axles.
            boolean moves = mx > CRAWL_MPS;
            float u = moves ? mx : CRAWL_MPS;
            float slipF = fma(car.frontM, mr, my);
            float slipR = fma(car.minusRearM, mr, my);
            boolean steepF = abs(slipF) > u;
            boolean steepR = abs(slipR) > u;
            float angleF = shortAtan(steepF ? u / slipF : slipF / u);
            float angleR = shortAtan(steepR ? u / slipR : slipR / u);
            if (steepF) {
                angleF = (slipF < 0 ? -HALF_PI : HALF_PI) - angleF;
            }
            if (steepR) {
                angleR = (slipR < 0 ? -HALF_PI : HALF_PI) - angleR;
            }
            float perLengthF = 1 / fma(slipF, slipF, u * u);
            float perLengthR = 1 / fma(slipR, slipR, u * u);

            // How far each tyre is saturated.
            float satF = tanh(car.minusPerGripF * (d + angleF));
            float satR = tanh(car.minusPerGripR * angleR);
            float freeF = fma(-satF, satF, 1);
            float freeR = fma(-satR, satR, 1);

            // Forces, averaged over the change of slip that the substep will bring: they bend downwards.
            float leanF = slipF * perLengthF;
            float leanR = slipR * perLengthR;
            float minusU = -u;
            float lessF = minusU * perLengthF;
            float lessR = minusU * perLengthR;
            float moreX = h * gainX;
            float moreY = sub.aheadS * gainY;
            float moreR = sub.aheadS * gainR;
            float bendF = car.perGripF * (wheelGrows + fma(leanF, moreX, lessF * fma(car.frontM, moreR, moreY)));
            float bendR = car.perGripR * fma(leanR, moreX, lessR * fma(car.minusRearM, moreR, moreY));
            float forceF = car.gripF * satF * fma(freeF * (-1 / 12f), bendF * bendF, 1);
            float forceR = car.gripR * satR * fma(freeR * (-1 / 12f), bendR * bendR, 1);

            // Accelerations there, and their Jacobian: (a b; c e) times h for sideways speed and yaw rate.
            float minusR = -mr;
            float dragging = car.drag * sd;
            float frontCos = car.frontTurn * cd;
            float aside = forceF * cd;
            float pull = fma(mr, my, dragging * forceF);
            float f2 = fma(minusR, mx, aside + forceR);
            float spin = fma(car.turnDrag, abs(mr), car.turnDamping);
            float f3 = fma(car.frontTurn, aside, fma(car.minusRearTurn, forceR, spin * minusR));
            float hardF = sub.hardF * lessF;
            float hardR = sub.hardR * lessR;
            float hardCos = hardF * cd;
            float hardTurn = hardF * frontCos;
            float a = fma(hardCos, freeF, hardR * freeR);
            float b = fma(hardCos * car.frontM, freeF, fma(hardR * car.minusRearM, freeR, sub.minusStepS * mx));
            float c = fma(hardTurn, freeF, hardR * car.minusRearTurn * freeR);
            float e = fma(
                    hardTurn * car.frontM,
                    freeF,
                    fma(
                            hardR * car.minusRearTurn * car.minusRearM,
                            freeR,
                            sub.minusStepS * fma(car.turnDrag, abs(mr), spin)));
            float softF = car.stiffF * freeF;
            float fx = moves ? softF * leanF : 0;
            float rx = moves ? car.stiffR * freeR * leanR : 0;
            float gF = softF * lessF;
            float j11 = dragging * fx;
            float j12 = fma(dragging, gF, mr);
            float j13 = fma(dragging * gF, car.frontM, my);
            float j21 = fma(fx, cd, rx - mr);
            float j31 = fma(frontCos, fx, car.minusRearTurn * rx);
            float steered = fma(softF, cd, forceF * sd) * wheelGrows;

            // The drive: full push while far from what is wanted, then an exponential; exact for a steady pull.
            float goal = fma(sub.old, wantedBefore - wanted, wanted);
            float lack = goal - vx;
            float newX;
            float meanX;
            if (abs(lack) > car.linearMps) {
                boolean back = lack < 0;
                float far = lack - (back ? -car.linearMps : car.linearMps);
                float rate = (back ? -car.limitMps2 : car.limitMps2) + pull;
                float least = 0.01f * car.limitMps2;
                float resists = car.limitMps2 + (back ? -pull : pull);
                float needed = abs(far) / (resists > least ? resists : least);
                float full = needed < h ? needed : h;
                float rest = h - full;
                float near = fma(-rate, full, lack);
                float closing = fma(pull, car.lagS, near) * decayed(rest * car.perLag);
                newX = fma(rate, full, vx) + closing;
                float behind = fma(full, fma(-0.5f * rate, full, lack), car.lagS * fma(-pull, rest, closing));
                meanX = fma(-behind, sub.perStep, goal);
            } else {
                float closing = fma(pull, car.lagS, lack) * sub.decayed;
                newX = vx + closing;
                float ahead = car.lagS * fma(pull, h, -closing);
                meanX = fma(ahead, sub.perStep, goal);
            }
            float off = meanX - mx;

            // Sideways speed and yaw rate: an exponential Rosenbrock step through the linear equation of the middle,
            // the matrix exponential by its Padé quotient (1, 2).
            float offY = vy - my;
            float offR = r - mr;
            float g2 = fma(h * j21, off, fma(a, offY, fma(b, offR, h * f2)));
            float g3 = fma(h * j31, off, fma(c, offY, fma(e, offR, h * f3)));
            float l2 = h * steered;
            float l3 = car.frontTurn * l2;
            float zg2 = fma(a, g2, b * g3);
            float zg3 = fma(c, g2, e * g3);
            float zl2 = fma(a, l2, b * l3);
            float zl3 = fma(c, l2, e * l3);
            float bc = b * c;
            float mixed = fma(-1 / 6f, a + e, 2 / 3f);
            float d22 = fma(1 / 6f, fma(a, a, bc), fma(-2 / 3f, a, 1));
            float d33 = fma(1 / 6f, fma(e, e, bc), fma(-2 / 3f, e, 1));
            float d23 = b * mixed;
            float d32 = c * mixed;
            float perDet = 1 / fma(d22, d33, -d23 * d32);
            float p2 = fma(-1 / 6f, zg2, fma(-1 / 12f, zl2, g2));
            float p3 = fma(-1 / 6f, zg3, fma(-1 / 12f, zl3, g3));
            float q2 = fma(-1 / 6f, zg2, fma(-1 / 12f, l2, 0.5f * g2));
            float q3 = fma(-1 / 6f, zg3, fma(-1 / 12f, l3, 0.5f * g3));
            float moveY = fma(d33, p2, d23 * p3) * perDet;
            float moveR = fma(d22, p3, d32 * p2) * perDet;
            float missY = fma(fma(d33, q2, d23 * q3), perDet, offY);
            float missR = fma(fma(d22, q3, d32 * q2), perDet, offR);
            float meanY = my + missY;
            float meanR = mr + missR;

            // What that changes in the pull.
            float corrected = sub.damped * fma(j12, missY, fma(j13, missR, j11 * off));
            newX += corrected;
            meanX = fma(0.5f, corrected, meanX);
            float moveX = newX - vx;

            // What the command changed at once was foreseen least: the forces bend more on the way there than their
            // slopes told.
            if (sub == first) {
                float missF = fma(car.frontM, missR, missY);
                float missB = fma(car.minusRearM, missR, missY);
                float lackF = h * car.curveF * satF * freeF * (lessF * lessF) * cd * (missF * missF);
                float lackB = h * car.curveR * satR * freeR * (lessR * lessR) * (missB * missB);
                float lackY = lackF + lackB;
                float lackR = fma(car.frontTurn, lackF, car.minusRearTurn * lackB);
                float bentY = fma(d33, lackY, d23 * lackR) * perDet;
                float bentR = fma(d22, lackR, d32 * lackY) * perDet;
                moveY += bentY;
                moveR += bentR;
                meanY = fma(0.5f, bentY, meanY);
                meanR = fma(0.5f, bentR, meanR);
            }

            // The pose, in the frame in which the step began: an arc along which the speed changes.
            float turn = h * meanR;
            float heading = fma(0.5f, turn, fma(sub.minusTwelfthS, moveR, turned));
            float shorter = fma(turn * (-1 / 24f), turn, 1);
            float curl = (1 / 12f) * turn;
            float along = h * fma(meanX, shorter, -curl * moveY);
            float across = h * fma(meanY, shorter, curl * moveX);
            float sh = shortSin(heading);
            float ch = shortCos(heading);
            x = fma(along, ch, fma(-across, sh, x));
            y = fma(along, sh, fma(across, ch, y));
            turned += turn;

            vx = newX;
            vy += moveY;
            r += moveR;
            gainX = moveX * sub.perStep;
            gainY = moveY * sub.perStep;
            gainR = moveR * sub.perStep;
        }
        cars.forwardMps[i] = vx;
        cars.sidewaysMps[i] = vy;
        cars.yawRateRadps[i] = r;
        cars.actuatorRad[i] =
                fma(car.actuatorKeeps, lagging, fma(car.actuatorOld, change, fma(car.actuatorKick, kick, steeringRad)));
        cars.commandRad[i] = steeringRad;
        cars.commandMps[i] = speedMps;
        cars.move(i, x, y, turned);
    }

    /// How much of a lack of speed is made up within a time, counted in lags: 1 − exp(−z), but its Padé quotient.
    static float decayed(float z) {
        return z * fma(fma(1 / 60f, z, 0.1f), z, 1) / fma(fma(fma(1 / 60f, z, 0.15f), z, 0.6f), z, 1);
    }
}
