// The resource table (made by provider-table.ts) and the scenario file.

package main

import (
	"encoding/json"
	"os"
	"regexp"
	"sort"
	"strings"

	"github.com/pulumi/pulumi/sdk/v3/go/common/resource"
)

type resShape struct {
	In    []string          `json:"in"`
	Req   []string          `json:"req"`
	Out   map[string]string `json:"out"`
	Force []string          `json:"force"`
}

type table struct {
	Package   string                       `json:"package"`
	Version   string                       `json:"version"`
	Resources map[string]resShape          `json:"resources"`
	Functions map[string]map[string]string `json:"functions"`
}

type drift struct {
	Set     map[string]any `json:"set"`     // property path -> value in the cloud
	Unset   []string       `json:"unset"`   // property paths gone from the cloud
	Deleted bool           `json:"deleted"` // the whole resource is gone
}

type failure struct {
	On      string `json:"on"` // check | create | update | delete | read | diff
	Message string `json:"message"`
}

type scenario struct {
	Account   string                    `json:"account"`
	Region    string                    `json:"region"`
	Partition string                    `json:"partition"`
	Drift     map[string]drift          `json:"drift"`    // key: glob over "<type>::<name>" or a full URN
	Fail      map[string]failure        `json:"fail"`     // same keys
	Existing  map[string]map[string]any `json:"existing"` // "<type>::<id>" -> state, for get()/import
	Invokes   map[string]map[string]any `json:"invokes"`  // function token (or its last part) -> result properties
	Strict    *bool                     `json:"strict"`   // false: do not reject inputs the SDK does not know
}

func loadJSON(file string, into any) error {
	if file == "" {
		return nil
	}
	b, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	return json.Unmarshal(b, into)
}

func globMatch(pattern, s string) bool {
	re := "^" + strings.ReplaceAll(regexp.QuoteMeta(pattern), `\*`, ".*") + "$"
	ok, _ := regexp.MatchString(re, s)
	return ok
}

func lookup[T any](m map[string]T, urn resource.URN) (T, bool) {
	var zero T
	short := string(urn.Type()) + "::" + urn.Name()
	if v, ok := m[string(urn)]; ok {
		return v, true
	}
	if v, ok := m[short]; ok {
		return v, true
	}
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	for _, k := range keys {
		if strings.Contains(k, "*") && (globMatch(k, short) || globMatch(k, string(urn))) {
			return m[k], true
		}
	}
	return zero, false
}
