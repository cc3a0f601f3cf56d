// An offline stand-in for a Pulumi resource provider. It never calls a cloud: Check echoes inputs (with auto-names,
// required-property checks and default tags), previews leave computed outputs unknown, updates fill in plausible ids
// and ARNs, and a scenario file can inject drift, pre-existing resources, failures and function results.
//
// The binary answers for the package named by its own file name (pulumi-resource-<package>), or PULUMI_STUB_PACKAGE.
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"time"

	"github.com/pulumi/pulumi/sdk/v3/go/common/resource"
	"github.com/pulumi/pulumi/sdk/v3/go/common/resource/plugin"
	"github.com/pulumi/pulumi/sdk/v3/go/common/util/rpcutil"
	pulumirpc "github.com/pulumi/pulumi/sdk/v3/proto/go"
	"google.golang.org/grpc"
)

type stub struct {
	plugin.UnimplementedProvider
	pkg  string
	tab  table
	sc   scenario
	log  *os.File
	logM sync.Mutex

	account, region, partition string
	role                       string // name of the last assumed role
	defaultTags                map[string]string
	ignoreKeys, ignorePrefixes []string
}

// The account of AWS documentation's examples, as in preview/aws-context.ts.
const exampleAccount = "123456789012"

func main() {
	pkg := os.Getenv("PULUMI_STUB_PACKAGE")
	if pkg == "" {
		pkg = strings.TrimPrefix(filepath.Base(os.Args[0]), "pulumi-resource-")
	}
	s := &stub{pkg: pkg}
	die := func(err error) {
		if err != nil {
			fmt.Fprintln(os.Stderr, "stub provider:", err)
			os.Exit(1)
		}
	}
	tables := os.Getenv("PULUMI_STUB_TABLES")
	if tables != "" {
		if f := filepath.Join(tables, pkg+".json"); exists(f) {
			die(loadJSON(f, &s.tab))
		}
	}
	die(loadJSON(os.Getenv("PULUMI_STUB_SCENARIO"), &s.sc))
	if f := os.Getenv("PULUMI_STUB_LOG"); f != "" {
		var err error
		s.log, err = os.OpenFile(f, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o644)
		die(err)
	}
	s.account = first(s.sc.Account, os.Getenv("PULUMI_STUB_ACCOUNT"), exampleAccount)
	s.region = first(s.sc.Region, os.Getenv("AWS_REGION"), os.Getenv("AWS_DEFAULT_REGION"), "us-east-1")
	s.partition = first(s.sc.Partition, "aws")

	stop := make(chan bool)
	sig := make(chan os.Signal, 1)
	signal.Notify(sig, os.Interrupt, syscall.SIGTERM)
	go func() { <-sig; close(stop) }()
	go endWithParent(os.Getppid())
	h, err := rpcutil.ServeWithOptions(rpcutil.ServeOptions{
		Cancel: stop,
		Init: func(g *grpc.Server) error {
			pulumirpc.RegisterResourceProviderServer(g, plugin.NewProviderServer(s))
			return nil
		},
	})
	die(err)
	fmt.Println(h.Port)
	die(<-h.Done)
}

// endWithParent ends this process when the engine is gone: one that was killed cannot end its plugins.
func endWithParent(parent int) {
	for os.Getppid() == parent {
		time.Sleep(time.Second)
	}
	os.Exit(1)
}

func exists(f string) bool { _, err := os.Stat(f); return err == nil }

func first(xs ...string) string {
	for _, x := range xs {
		if x != "" {
			return x
		}
	}
	return ""
}

func (s *stub) record(method string, urn resource.URN, extra map[string]any) {
	if s.log == nil {
		return
	}
	line := map[string]any{"method": method, "pkg": s.pkg, "account": s.account, "region": s.region}
	if urn != "" {
		line["urn"] = string(urn)
	}
	for k, v := range extra {
		line[k] = v
	}
	b, err := json.Marshal(line)
	if err != nil {
		b = []byte(fmt.Sprintf(`{"method":%q,"unmarshalable":%q}`, method, err.Error()))
	}
	s.logM.Lock()
	defer s.logM.Unlock()
	_, _ = s.log.Write(append(b, '\n'))
}

// plain turns property values into JSON-able ones, with markers for unknowns and secrets.
