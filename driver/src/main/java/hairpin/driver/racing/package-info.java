/// Drivers on tracks: many rollouts driven at once by one driver.
package hairpin.driver.racing;
