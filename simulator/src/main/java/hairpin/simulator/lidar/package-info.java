/// What the car's LIDAR measures: 64 rays to boxes and, if so wanted, to the road's borders as walls.
package hairpin.simulator.lidar;
