/// What stands and moves on the road besides the car: what cameras see, rays hit and bumpers meet.
package hairpin.simulator.scene;
