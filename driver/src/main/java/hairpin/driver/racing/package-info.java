/// Drivers on tracks: many rollouts driven at once by one driver, or many heats by several.
package hairpin.driver.racing;
